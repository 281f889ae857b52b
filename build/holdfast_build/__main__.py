"""`python -m holdfast_build` is the `holdfast` command."""

from holdfast_build.cli import main

if __name__ == "__main__":
    main()
