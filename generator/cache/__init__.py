"""What earlier runs made, beside the work: asked before work is done again, never needed."""
