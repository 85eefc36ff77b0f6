// What the dashboard uses of its two libraries; bundled into vendor.js (see README.md).
export { parquetReadObjects } from 'hyparquet'
export { plot, axisX, barX, dot, gridX, link, pointer, rectY, ruleX, ruleY, text, tip } from '@observablehq/plot'
