"""Measurements anyone can run, side by side."""
