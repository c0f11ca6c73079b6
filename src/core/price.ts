const DIGIT = '[\\d٠-٩۰-۹०-९০-৯]';
const SIGNS = '[$€£¥￥₹₺₽₫₱฿₩₪₴₦₸₼₾֏]';
/** Abbreviations before a sum, and words and abbreviations behind one. */
const BEFORE = 'rp|rm|rs|usd|eur|kr|zł|kč|ft|ksh|tsh|nt|php|idr|inr|ngn';
const AFTER =
  'usd|eur|gbp|vnd|zł|zl|kč|ft|kr|lei|ron|tl|try|azn|manat|руб|р|грн|лв|лева|дин|динара|тенге|сум|сом|reais|soles|pesos|euro|euros|dollars?|pounds?|ringgit|rand|kn|ден';
const AFTER_ANYWHERE =
  '円|元|원|บาท|đ|đồng|টাকা|रुपये|रुपए|रुपयांत|रुपया|ரூபாய்|రూపాయ|ლარი|դրամ|درهم|ريال|جنيه|دينار|تومان|تومن|روپے|ש[״"]ח|ကျပ်|រៀល';

/** A sum of money, as it is written in the languages we read. */
export const PRICE = new RegExp(
  `(?:${SIGNS}|(?<!\\p{L})(?:${BEFORE})\\.?)\\s?${DIGIT}` +
    `|${DIGIT}\\s?(?:${SIGNS}|(?:${AFTER})(?![\\p{L}\\d])|${AFTER_ANYWHERE})`,
  'iu',
);
