"""A community's folder at its very beginning: what is asked, what is understood, which files come of it.

Owns: everything of `kiem new` but the conversation and the writing. nl/ and en/ hold the texts.
"""
