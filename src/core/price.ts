const DIGIT = '[\\d٠-٩۰-۹०-९০-৯]';
const SIGNS = '[$€£¥￥₹₺₽₫₱฿₩₪₴₦₸₼₾֏৳₵₡₲₭៛₮₨﷼]';
/** Thousands and more, which some languages say in a word between the sum and its money. */
const THOUSANDS =
  '(?:(?:rb|ribu|mil|tys|tis|тыс|тис|хил|bin|k|lakh|lac|crore|लाख|हज़ार|हजार|লাখ|হাজার|لاکھ|ہزار|هزار|ألف|الف|ngàn|nghìn|triệu|พัน|หมื่น|만|천|백|万|萬|千)\\.?\\s?)?';
/** Abbreviations before a sum, and words and abbreviations behind one. */
const BEFORE =
  'rp|rm|rs|usd|eur|kr|zł|kč|ft|ksh|kes|tsh|ush|nt|php|idr|inr|ngn|chf|gbp|aud|cad|nzd|sgd|hkd|aed|sar|pkr|bdt|lkr|zar|mxn|brl|clp|rmb|cny';
const AFTER =
  "usd|eur|gbp|vnd|zł|zl|pln|złotych|złote|kč|czk|korun|korún|ft|huf|forint|kr|dkk|kroner|kronor|krónur|isk|lei|leu|ron|tl|try|lira|azn|manat|руб|рубл(?:ь|я|ей|ів)|р|rub|грн|гривень|гривні|гривен|uah|лв|лева|bgn|дин|динара|rsd|dinara|тенге|kzt|сум|сом|so[ʻʼ’']m|лари|chf|franken|francs|reais|brl|soles|pesos|mxn|euro|euros|euroa|euró|eura|ευρώ|dollars?|pounds?|rupees?|rupiah|rupaye|rs|ringgit|rand|shillings?|shilingi|naira|cedis|dirhams?|riyals?|aed|sar|egp|kn|ден|денари";
const AFTER_ANYWHERE =
  '円|元|块|塊|元|원|บาท|đ|đồng|টাকা|रुपये|रुपए|रुपयांत|रुपया|रुपैयाँ|ரூபாய்|ரூபா|రూపాయ|ლარი|դրամ|درهم|ريال|جنيه|دينار|ليرة|تومان|تومن|روپے|روپئے|ש[״"]ח|שקל|ကျပ်|រៀល|ກີບ';

/** A sum of money, as it is written in the languages we read. */
export const PRICE = new RegExp(
  `(?:${SIGNS}|(?<!\\p{L})(?:${BEFORE})\\.?)\\s?${DIGIT}` +
    `|${DIGIT}\\s?${THOUSANDS}(?:${SIGNS}|(?:${AFTER})(?![\\p{L}\\d])|${AFTER_ANYWHERE})`,
  'iu',
);
