"""In: nothing. Out: the modules on from a text to the rows of its table."""
