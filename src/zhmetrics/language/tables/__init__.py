"""In: nothing. Out: the words, units and rules of the language, as data."""
