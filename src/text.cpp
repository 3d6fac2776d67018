// Encodings, repairs, sentences and words: what calls ICU, by itself or through Boost.Locale. Folding is in
// phrases.cpp.
#include "newstext/source/encoding.inl"
#include "newstext/source/repair.inl"
#include "newstext/text/segments.inl"
