// Plain text, Markdown, VRT, markup formats and the layout for people.
#include "newstext/serialize/html.inl"
#include "newstext/serialize/layout.inl"
#include "newstext/serialize/markdown.inl"
#include "newstext/serialize/nitf.inl"
#include "newstext/serialize/sink.inl"
#include "newstext/serialize/tei.inl"
#include "newstext/serialize/text.inl"
#include "newstext/serialize/vrt.inl"
