"""How lawyers cite, and what parliaments and courts print."""
