"""From a site on this machine to a site on the web."""
