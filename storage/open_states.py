"""What SQL says for "somebody still has to do something about it"."""

from domain.suggestions import OPEN

# Written out, not bound: only so do the indexes of what waits serve (migration 0008).
IS_OPEN = f"state IN ({', '.join(repr(state.value) for state in sorted(OPEN))})"
