"""Tests, in folders named like the packages they are about."""
