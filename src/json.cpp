// JSON on its own: the only translation unit with Boost.JSON.
#include "newstext/serialize/json.inl"
