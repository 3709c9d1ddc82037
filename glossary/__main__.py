"""``python -m glossary`` is the command ``glossary``."""

import sys


def main() -> None:
    """Run the command; Ctrl-C while Python still loads it ends it silently too."""
    try:
        from glossary.cli import main as command
    except KeyboardInterrupt:
        sys.exit(130)
    command()


if __name__ == "__main__":
    main()
