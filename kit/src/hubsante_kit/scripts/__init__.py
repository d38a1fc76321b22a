"""Scenarios of the model and cases of test workbooks as scripts: what the partner says, and what the editor should."""

from hubsante_kit.scripts.of_cases import script_of_case
from hubsante_kit.scripts.of_scenarios import script_of_scenario
from hubsante_kit.scripts.play import Played, PlayedStep, played
from hubsante_kit.scripts.script import Script, ScriptStep
from hubsante_kit.scripts.verdicts import verdicts

__all__ = ["Played", "PlayedStep", "Script", "ScriptStep", "played", "script_of_case", "script_of_scenario", "verdicts"]
