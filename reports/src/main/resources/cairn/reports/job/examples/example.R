# Run in this folder: Rscript examples/example.R
outcomes <- read.csv("tables/outcomes.csv", na.strings = "n/a")
everybody <- subset(
  outcomes,
  view == "first" & group_type == "all" & problem == "all" & milestone == "month_end"
)
print(everybody[, c("definition", "missing_rule", "achieved", "evaluable", "due", "share")])
