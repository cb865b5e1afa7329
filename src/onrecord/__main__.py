"""`python -m onrecord`, the same as `onrecord`."""

from onrecord.cli.app import main

main()
