/** Whole đồng as they are written in both languages: `1.250.000 đ`. The space does not break. */
export const formatMoney = (amount: number): string =>
  `${Math.round(amount).toString().replace(/\B(?=(\d{3})+$)/g, '.')}\u00a0đ`;
