"""The commands of `mdd`, a module each, loaded when it is called; the options that several have."""
