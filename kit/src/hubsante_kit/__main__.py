"""`python -m hubsante_kit` does what the command `hubsante` does."""

from hubsante_kit.cli import main

if __name__ == "__main__":
    main()
