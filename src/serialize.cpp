// Plain text, Markdown, VRT and the layout for people.
#include "newstext/serialize/layout.inl"
#include "newstext/serialize/markdown.inl"
#include "newstext/serialize/text.inl"
#include "newstext/serialize/vrt.inl"
