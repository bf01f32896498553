"""Work shared among processes of this machine, with the results in order.

Who asks for one worker gets none: the work is done here. So is what comes first, for little work is
sooner done than a process is started.
"""

from factcheck.processes.interpreter import collect_seldom, usable_cores
from factcheck.processes.workers import Each, Workers, chunks, here, kept

__all__ = ["Each", "Workers", "chunks", "collect_seldom", "here", "kept", "usable_cores"]
