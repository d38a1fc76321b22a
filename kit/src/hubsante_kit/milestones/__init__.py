"""The ten milestones of the test days, each step a check over what the journal tells."""

from hubsante_kit.milestones.model import Milestone, Question, State, Step, Verdict
from hubsante_kit.milestones.progress import Progress, StepProgress, progress
from hubsante_kit.milestones.table import MILESTONES

__all__ = ["MILESTONES", "Milestone", "Progress", "Question", "State", "Step", "StepProgress", "Verdict", "progress"]
