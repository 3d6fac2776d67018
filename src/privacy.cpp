// Pseudonyms for authors of comments.
#include "newstext/comments/privacy.inl"
