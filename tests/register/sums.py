"""Counts and sums of the register."""


def report(rows):
    return ""
