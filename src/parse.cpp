// The parser with everything before it in the flow; the only unit that compiles Spirit.
#include "newstext/parse.inl"
