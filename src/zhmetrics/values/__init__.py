"""In: nothing. Out: the modules on what a figure is."""
