"""`python -m generator` is `mdd`."""

from generator.cli import main

main()
