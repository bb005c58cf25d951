# Data sets of R's own packages, written as CSV into the folder r beside this script and read from
# there, so that a call of R and cairn estimate see the same cells; then what the calls of
# values_on_real_data need that R has no function for. Where `shared` names that folder, the files
# of it that calls use are read too.
invisible(Sys.setlocale("LC_COLLATE", "C")) # groups in the order of their characters, as in cairn
suppressMessages({library(survival); library(MASS); library(nlme)})
dir.create("r", showWarnings = FALSE)

keep <- function(name, d) {
  file <- file.path("r", paste0(name, ".csv"))
  write.csv(d, file, row.names = FALSE, na = "", quote = FALSE)
  assign(name, read.csv(file, na.strings = c("", "NA")), globalenv())
}
package <- function(package, ...) {
  for (name in c(...)) keep(name, as.data.frame(get(name, paste0("package:", package))))
}
package("datasets", "ToothGrowth", "warpbreaks", "InsectSprays", "chickwts", "PlantGrowth",
        "airquality", "infert", "swiss")
package("MASS", "quine", "epil", "birthwt", "anorexia", "immer", "Insurance", "snails", "Pima.tr2",
        "survey")
package("survival", "lung", "colon", "kidney", "ovarian", "pbc", "gbsg", "retinopathy",
        "transplant", "mgus")
package("nlme", "Orthodont", "BodyWeight", "Machines", "Rail", "ergoStool")

# Sets in another shape than R keeps them.
keep("sleep", reshape(datasets::sleep, direction = "wide", idvar = "ID", timevar = "group"))
keep("bacteria", transform(MASS::bacteria, seen = as.integer(y == "y"), state = 1 + (y == "y")))
keep("ships", subset(MASS::ships, service > 0))
keep("cars", Cars93[c("Origin", "Cylinders", "Price", "Horsepower", "Man.trans.avail")])
keep("titanic", as.data.frame(Titanic))
keep("hair", as.data.frame(HairEyeColor))
keep("caith", setNames(as.data.frame(as.table(as.matrix(MASS::caith))), c("eyes", "hair", "people")))
keep("work", as.data.frame(occupationalStatus))
keep("mgus2", transform(survival::mgus2, time = ifelse(pstat == 1, ptime, futime),
                        end = ifelse(pstat == 1, 1, 2 * death)))
keep("stages", subset(pbcseq, !is.na(stage), c(id, day, stage)))
keep("chicks", subset(as.data.frame(datasets::ChickWeight), Time %in% c(4, 10, 16, 20)))
keep("rats4", subset(BodyWeight, Time %in% c(1, 22, 43, 64)))
keep("nile", data.frame(year = 1871:1970, flow = c(Nile)))
keep("finds", data.frame(year = 1860:1959, finds = c(discoveries)))
keep("eyes", reshape(subset(survival::retinopathy, select = c(id, trt, status)),
                     direction = "wide", idvar = "id", timevar = "trt"))
keep("years", do.call(rbind, lapply(split(survival::mgus2, survival::mgus2$dxyr), function(d)
  data.frame(year = d$dxyr[1], died = sum(d$death), people = nrow(d),
             months = sum(d$futime), progressed = sum(d$pstat)))))
keep("sites", subset(survival::lung, !is.na(inst)))
if (requireNamespace("msm", quietly = TRUE))
  keep("psor", setNames(msm::psor, c("id", "months", "state", "hie", "oll")))
draws <- function(name, groups) { # resamples of groups, so that both draw the same
  set.seed(1)
  lines <- sapply(1:200, function(i) paste(c(i, sample(groups, length(groups), TRUE)), collapse = ","))
  writeLines(lines, file.path("r", paste0(name, ".csv")))
}
draws("drawn_sites", sort(unique(sites$inst)))
draws("drawn_people", sort(unique(bacteria$ID)))

if (exists("shared")) {
  from <- function(name) {
    file <- file.path(shared, paste0(name, ".csv"))
    if (file.exists(file)) read.csv(file)
  }
  rats <- from("realdata/survival_rats")
  veteran <- from("realdata/survival_veteran")
  waves <- from("realdata/MarihuanaAlcohol_long")
  cav <- from("realdata/msm_cav")
  partly <- from("golden/g_mixed_partially_nested_input")
}

kept <- new.env()
once <- function(fit) { # fitted once for the same words
  words <- paste(deparse(substitute(fit)), collapse = "")
  if (is.null(kept[[words]])) kept[[words]] <- fit
  kept[[words]]
}

# What R has no function for, written from the definition.
constrained <- function(x1, n1, x0, n0, link, most, least = 0) { # greatest likelihood, p1 = link(p0)
  f <- function(p)
    dbinom(x1, n1, pmin(pmax(link(p), 0), 1), log = TRUE) + dbinom(x0, n0, p, log = TRUE)
  p <- optimize(f, c(max(0, least), min(1, most)), maximum = TRUE, tol = 1e-14)$maximum
  c(link(p), p)
}
score_end <- function(x1, n1, x0, n0, statistic, inside, outside)
  uniroot(function(theta) statistic(theta) - qchisq(.95, 1), c(inside, outside), tol = 1e-13)$root
mee <- function(x1, n1, x0, n0, sign) {
  d <- x1 / n1 - x0 / n0
  score_end(x1, n1, x0, n0, function(theta) {
    p <- constrained(x1, n1, x0, n0, function(p) p + theta, 1 - theta, -theta)
    (d - theta)^2 / (p[1] * (1 - p[1]) / n1 + p[2] * (1 - p[2]) / n0)
  }, min(d, 1 - 1e-9), sign * (1 - 1e-6))
}
koopman <- function(x1, n1, x0, n0, end) {
  score_end(x1, n1, x0, n0, function(theta) {
    p <- constrained(x1, n1, x0, n0, function(p) p * exp(theta), exp(-theta))
    (x1 - n1 * p[1])^2 / (n1 * p[1] * (1 - p[1])) + (x0 - n0 * p[2])^2 / (n0 * p[2] * (1 - p[2]))
  }, log(x1 / n1 / (x0 / n0)), end) |> exp()
}
maxwell <- function(m) { # Stuart and Maxwell
  d <- (rowSums(m) - colSums(m))[-1]
  v <- -(m + t(m))[-1, -1]
  diag(v) <- (rowSums(m) + colSums(m) - 2 * diag(m))[-1]
  drop(d %*% solve(v, d))
}
firth_cox <- function(formula, data) { # greatest penalised partial likelihood
  at <- function(b) coxph(formula, data, init = b, control = coxph.control(iter.max = 0))
  value <- function(b) { f <- at(b); f$loglik[1] - determinant(f$var)$modulus / 2 }
  b <- coef(coxph(formula, data))
  for (i in 1:8) b <- b - solve(numDeriv::hessian(value, b), numDeriv::grad(value, b))
  c(b, value(b))
}
firth_logistic <- function(formula, data) { # greatest penalised likelihood
  x <- model.matrix(formula, data)
  y <- as.integer(model.response(model.frame(formula, data)))
  size <- apply(abs(x), 2, max)
  x <- t(t(x) / size)
  value <- function(b) {
    p <- plogis(drop(x %*% b))
    sum(dbinom(y, 1, p, log = TRUE)) + c(determinant(crossprod(x * sqrt(p * (1 - p))))$modulus) / 2
  }
  control <- list(fnscale = -1, reltol = 1e-16, maxit = 5000)
  b <- optim(rep(0, ncol(x)), value, method = "BFGS", control = control)$par
  for (i in 1:5) b <- b - solve(numDeriv::hessian(value, b), numDeriv::grad(value, b))
  b / size
}
repeated <- function(formula, data, id, visit) { # MMRM by REML: unstructured, Satterthwaite
  x <- model.matrix(formula, data)
  y <- model.response(model.frame(formula, data))
  at <- as.integer(factor(data[[visit]]))
  k <- max(at)
  people <- split(seq_along(y), data[[id]])
  sigma <- function(theta) {
    l <- diag(exp(theta[1:k]), k)
    l[lower.tri(l)] <- theta[-(1:k)]
    l %*% t(l)
  }
  parts <- function(theta) {
    s <- sigma(theta)
    sums <- list(xx = 0, xy = 0, yy = 0, log = 0)
    for (rows in people) {
      r <- chol(s[at[rows], at[rows], drop = FALSE])
      xr <- backsolve(r, x[rows, , drop = FALSE], transpose = TRUE)
      yr <- backsolve(r, y[rows], transpose = TRUE)
      sums <- list(xx = sums$xx + crossprod(xr), xy = sums$xy + crossprod(xr, yr),
                   yy = sums$yy + sum(yr^2), log = sums$log + 2 * sum(log(diag(r))))
    }
    sums
  }
  deviance <- function(theta) {
    p <- parts(theta)
    p$log + c(determinant(p$xx)$modulus) + p$yy - sum(p$xy * solve(p$xx, p$xy)) +
      (length(y) - ncol(x)) * log(2 * pi)
  }
  s <- sd(y)
  start <- c(rep(log(s), k), rep(s / 3, k * (k - 1) / 2))
  theta <- nlminb(start, deviance, control = list(iter.max = 1000, eval.max = 5000, rel.tol = 1e-14))$par
  for (i in 1:4)
    theta <- theta - solve(numDeriv::hessian(deviance, theta), numDeriv::grad(deviance, theta))
  p <- parts(theta)
  vcov <- solve(p$xx)
  spread <- 2 * solve(numDeriv::hessian(deviance, theta))
  slope <- numDeriv::jacobian(function(t) diag(solve(parts(t)$xx)), theta)
  df <- 2 * diag(vcov)^2 / rowSums((slope %*% spread) * slope)
  named <- function(v) setNames(c(v), colnames(x))
  list(coef = named(vcov %*% p$xy), se = named(sqrt(diag(vcov))), df = named(df), sigma = sigma(theta), loglik = -deviance(theta) / 2)
}
smooth_limit <- function(n, p, chance) { # Spiegelhalter (2005), interpolated
  r <- qbinom(chance, n, p)
  a <- (pbinom(r, n, p) - chance) / dbinom(r, n, p)
  (r - a) / n
}
# What a two-group comparison of an outcome by a fitted propensity gives, all of it at once.
propensity <- function(formula, data) fitted(glm(formula, binomial, data, epsilon = 1e-14))
weighted_error <- function(formula, data, y) { # of the weighted difference, propensity estimated
  m <- glm(formula, binomial, data, epsilon = 1e-14)
  t <- m$y
  e <- fitted(m)
  mean_of <- function(w) w / sum(w) * (y - weighted.mean(y, w))
  gives <- mean_of(t / e) - mean_of((1 - t) / (1 - e))
  sqrt(sum(resid(lm(gives ~ model.matrix(m):I(t - e) - 1))^2))
}
standardized <- function(outcome, treated, covariates, data) { # g-computation and doubly robust
  f <- reformulate(c(treated, covariates), outcome)
  m <- glm(f, binomial, data, epsilon = 1e-14)
  at <- function(v, b = coef(m))
    plogis(drop(model.matrix(delete.response(terms(m)), replace(data, treated, v)) %*% b))
  y <- data[[outcome]]; t <- data[[treated]]; n <- length(y)
  e <- propensity(reformulate(covariates, treated), data)
  g <- at(1) - at(0)
  slope <- numDeriv::grad(function(b) mean(at(1, b) - at(0, b)), coef(m))
  scores <- model.matrix(m) * (y - fitted(m))
  g_each <- g - mean(g) + drop(scores %*% (vcov(m) %*% slope)) * n
  a1 <- at(1) + t * (y - at(1)) / e
  a0 <- at(0) + (1 - t) * (y - at(0)) / (1 - e)
  list(gcomp = c(mean(at(1)), mean(at(0)), mean(g), sqrt(sum(g_each^2)) / n),
       aipw = c(mean(a1), mean(a0), mean(a1 - a0), sd(a1 - a0) / sqrt(n)))
}
