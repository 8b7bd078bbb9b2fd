"""python -m gongwen: the gongwen command."""
import signal
import sys

from ._gongwen import _run_command


def main() -> int:
    # The command runs in C++, where Python's own handler would only be heard when it is over.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return _run_command(['gongwen', *sys.argv[1:]])


if __name__ == '__main__':
    sys.exit(main())
