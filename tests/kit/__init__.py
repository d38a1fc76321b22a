"""The kit: its journal, its hub, its ways in, judged by what they leave and answer."""
