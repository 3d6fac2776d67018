// The formats that are JSON: the only translation unit with Boost.JSON.
#include "newstext/serialize/json.inl"
#include "newstext/serialize/json_ld.inl"
#include "newstext/serialize/ninjs.inl"
