/** A sum of money, as it is written in the languages we read. */
export const PRICE =
  /(?:[$€£¥￥₹₺₽₫₱฿₩₪₴]|\b(?:rp|rm|rs|usd|eur|kr|zł|kč|ft|ksh|tsh)\.?)\s?\d|\d\s?(?:[$€£¥₹₺₽₫₱฿₩₪₴円元원đ]|บาท|usd|eur|vnd|zł|kč|ft\b|kr\b|lei\b|tl\b|руб|грн|reais|soles|pesos)/i;
