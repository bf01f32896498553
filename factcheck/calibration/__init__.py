"""Weights and thresholds of matching, fitted to cases that a person labelled.

The method is written down in ``docs/calibration.md``. It is the same every time: nothing is drawn
by chance, and nothing hangs on the order of cases or documents.
"""

from factcheck.calibration.calibrate import Calibration, calibrate
from factcheck.calibration.fitting import Emphasis
from factcheck.calibration.validation import Quality

__all__ = ["Calibration", "Emphasis", "Quality", "calibrate"]
