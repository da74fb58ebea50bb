"""What kiem knows of each form service: one file, one SERVICE, all of the same shape (ref.py)."""
