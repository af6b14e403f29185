"""In: nothing. Out: the modules on what the rows claim, and whether it holds."""
