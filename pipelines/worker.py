"""The process behind `pipelines.workers`: one task in, one answer out, a line of JSON each, until its input ends."""

import json
import logging
import os
import sys

from pipelines.logs import LINE_FORMAT, ROOT
from pipelines.tasks import FAILED, READY, perform, prepare


def main() -> None:
    """Answer tasks. The real standard output is for answers; what a library prints goes to standard error."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    logging.basicConfig(level=logging.WARNING, format=LINE_FORMAT)
    logging.getLogger(ROOT).setLevel(logging.DEBUG)
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    prepare()
    answers.write(READY + "\n")
    answers.flush()
    for line in sys.stdin:
        try:
            answer = perform(json.loads(line))
        except Exception as error:  # no document's fault: the disk is full, or the code is wrong
            logging.getLogger(ROOT).exception("a task failed")
            answer = {FAILED: f"{type(error).__name__}: {error}"}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
