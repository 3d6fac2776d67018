// Phrase sets: reading language files, folding their words.
#include "newstext/phrases/folding.inl"
#include "newstext/phrases/phrase_set.inl"
