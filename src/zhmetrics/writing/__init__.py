"""In: nothing. Out: the modules on how rows and verdicts are shown."""
