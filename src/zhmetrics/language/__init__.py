"""In: nothing. Out: the modules on how Chinese writes numbers, units, periods and the words around them; knows nothing of figures."""
