# The engine's model, sampled by JAGS: Rscript reference.R cases.json results.json [first case] [last case]
# Carried noise and the always-in columns are Gaussian and are integrated out by dense algebra here; JAGS
# samples which cause acts along which curve, the effects, the noise, and the latent pain of every zero.
library(rjags); library(jsonlite); library(coda)
args <- commandArgs(trailingOnly = TRUE)
input <- fromJSON(args[1], simplifyVector = FALSE)
first <- if (length(args) > 2) as.integer(args[3]) else 1
last <- if (length(args) > 3) as.integer(args[4]) else length(input$cases)
ENOUGH <- 0.005
num <- function(x) as.numeric(unlist(x))

noises <- do.call(rbind, lapply(input$noiseShapes, function(shape)
  data.frame(carried = shape$carried, fading = shape$fadingDays, sd = num(input$noiseSds))))
noises$prior <- exp(-0.5 * (log(noises$sd / input$usualNoise$middle) / input$usualNoise$logSd)^2)

model <- "model {
  for (k in 1:K) {
    s[k] ~ dcat(pr[k, 1:S])
    b[k] ~ dnorm(mu[k, s[k]], tau[k, s[k]]) T(0,)
    for (i in 1:n) { d[i, k] <- b[k] * D[i, k, s[k]] }
  }
  for (i in 1:nzero) { z[i] ~ dunif(-40, 0.5); w[zero[i]] <- z[i] }
  for (i in 1:npos) { w[pos[i]] <- y[pos[i]] }
  for (i in 1:n) { r[i] <- w[i] - sum(d[i, 1:K]) }
  j ~ dcat(pj[])
  q <- inprod(r, P[j, 1:n, 1:n] %*% r)
  trick ~ dpois(0.5 * (LD[j] + q) + 500)
}"

sampled <- function(case) {
  day <- num(case$outcome$day); y <- num(case$outcome$pain); loose <- num(case$outcome$looseness)
  n <- length(y); J <- nrow(noises); K <- length(case$causes); C <- length(case$causes[[1]])
  X <- sapply(case$always, num); V <- diag(1 / num(case$alwaysPrecision))
  shared <- X %*% V %*% t(X)
  gaps <- abs(outer(day, day, "-"))
  P <- array(0, c(J, n, n)); LD <- numeric(J)
  for (j in 1:J) {
    v <- noises$sd[j]^2; carried <- noises$carried[j]
    own <- v * (1 - carried) * loose + ifelse(y > 0, 1 / 12, 0)
    covariance <- shared + v * carried * exp(-gaps / noises$fading[j]) + diag(own)
    P[j, , ] <- solve(covariance)
    LD[j] <- as.numeric(determinant(covariance)$modulus)
  }
  D <- array(0, c(n, K, C + 1))
  for (k in 1:K) for (c in 1:C) D[, k, c + 1] <- num(case$causes[[k]][[c]])
  pr <- t(sapply(case$prior, function(p) c(1 - sum(num(p)), num(p))))
  mu <- matrix(0, K, C + 1); tau <- matrix(1 / input$effectScale^2, K, C + 1)
  # Where a cause is out its effect is drawn from anywhere: near where it would be if it were in.
  for (k in 1:K) { mu[k, 1] <- case$start[[k]]$mean; tau[k, 1] <- 1 / case$start[[k]]$sd^2 }
  zero <- which(y == 0); pos <- which(y > 0)
  data <- list(n = n, K = K, S = C + 1, pr = pr, mu = mu, tau = tau, D = D, y = y, zero = zero, pos = pos,
    nzero = length(zero), npos = length(pos), pj = noises$prior, P = P, LD = LD, trick = 0)
  started <- proc.time()[["elapsed"]]
  jags <- jags.model(textConnection(model), data, n.adapt = 800, quiet = TRUE,
    inits = list(z = rep(-0.5, length(zero)), .RNG.name = "base::Mersenne-Twister", .RNG.seed = 7))
  draws <- NULL
  repeat {
    more <- coda.samples(jags, c("s", "b", "j"), 5000, thin = 2)[[1]]
    draws <- rbind(draws, more)
    acts <- draws[, paste0("s[", 1:K, "]")] > 1
    error <- sapply(1:K, function(k) if (var(acts[, k]) == 0) 0 else
      sd(acts[, k]) / sqrt(effectiveSize(acts[, k] * 1)))
    took <- proc.time()[["elapsed"]] - started
    cat(sprintf("%s: %d draws, error %.4f, %.0f s\n", case$name, nrow(draws), max(error), took))
    if (nrow(draws) >= 5000 && max(error) <= ENOUGH) break
    if (took > 900) break
  }
  points <- sapply(1:K, function(k) addedPoints(case, draws, k))
  list(name = case$name, inclusion = colMeans(acts), error = unname(error), points = colMeans(points),
    pointsError = apply(points, 2, function(p) if (var(p) == 0) 0 else sd(p) / sqrt(effectiveSize(p))),
    draws = nrow(draws), seconds = took)
}

# Mean over the painful runs of what cause k added, for each draw.
addedPoints <- function(case, draws, k) {
  s <- draws[, paste0("s[", k, "]")]; b <- draws[, paste0("b[", k, "]")]; noise <- noises$sd[draws[, "j"]]^2
  logVar <- log(1 + case$commonDoubt[[k]]^2)
  set.seed(11)
  b <- b * exp(rnorm(length(b), -logVar / 2, sqrt(logVar)))
  out <- numeric(length(s))
  for (c in seq_along(case$painful[[k]])) {
    runs <- case$painful[[k]][[c]]
    pain <- num(runs$pain)
    if (length(pain) == 0) next
    dose <- num(runs$dose); doubt <- num(runs$variance)
    for (t in which(s == c + 1)) {
      surplus <- pain - runs$usual$pain - b[t] * (dose - runs$usual$dose)
      believed <- pmax(0, dose + b[t] * doubt / (noise[t] + b[t]^2 * doubt) * surplus)
      out[t] <- mean(pmin(pain, b[t] * believed))
    }
  }
  out
}

results <- lapply(input$cases[first:last], sampled)
write(toJSON(list(made = paste(R.version.string, "rjags", packageVersion("rjags")),
  results = results), auto_unbox = TRUE, digits = 5), args[2])
