// When does a card come back? In words: 10 分钟, 3 天, 1.5 个月.

const MINUTE = 60_000, HOUR = 60 * MINUTE, DAY = 24 * HOUR, MONTH = 30.4375 * DAY, YEAR = 365.25 * DAY

/** @type {[number, number, string][]} below how long, counted in what, and its name */
const UNITS = [
  [HOUR - MINUTE / 2, MINUTE, "分钟"],
  [DAY - HOUR / 2, HOUR, "小时"],
  [MONTH, DAY, "天"],
  [YEAR - MONTH / 20, MONTH, "个月"],
  [Infinity, YEAR, "年"],
]

/** @param {Date | string} due @param {Date} now */
export function interval(due, now) {
  const time = Math.max(new Date(due).getTime() - now.getTime(), MINUTE)
  const [, unit, name] = UNITS.find(([below]) => time < below) || UNITS[UNITS.length - 1]
  const exact = unit >= MONTH && time < 10 * unit
  return `${exact ? Number((time / unit).toFixed(1)) : Math.round(time / unit)} ${name}`
}
