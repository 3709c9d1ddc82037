"""How does the command end when the reader leaves? Without a word and without a traceback."""

import os
import sys
from typing import Any

import click

INTERRUPTED = 130  # what a shell says after Ctrl-C: 128 and the number of the signal


class QuietGroup(click.Group):
    """A group of commands that Ctrl-C and a closed pipe end silently, a locked file in one line."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except KeyboardInterrupt:
            sys.exit(INTERRUPTED)
        except BrokenPipeError:
            # Python flushes once more when it ends, into the pipe that nobody reads.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(0)
        except PermissionError as error:
            click.echo(f"{error.filename}: {error.strerror}", err=True)
            sys.exit(1)
