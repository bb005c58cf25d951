{counts}
