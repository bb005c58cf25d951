# Reads a table with its keys as factors that carry their words. Run in this folder:
#   source("examples/read.R"); outcomes <- read_cairn("outcomes"); table(outcomes$group_type)
read_cairn <- function(name, words = read.csv("labels.csv", na.strings = NULL)) {
  file <- file.path("tables", paste0(name, ".csv"))
  rows <- read.csv(file, na.strings = "n/a", check.names = FALSE)
  words <- words[words$table == name, ]
  for (column in unique(words$column)) {
    keys <- words[words$column == column, ]
    rows[[column]] <- factor(rows[[column]], levels = keys$value, labels = keys$label)
  }
  rows
}
