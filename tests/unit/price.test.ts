import { describe, expect, test } from 'vitest';
import { PRICE } from '../../src/core/price.ts';

describe('a sum of money', () => {
  test.each([
    '$4.99',
    '4,99 €',
    'R$ 37',
    'Rp75.000',
    '₹49',
    '149 ₽',
    '149 руб. в неделю',
    '49 грн',
    '1990 Ft',
    '980円',
    '6,500원',
    '59 บาท',
    '৫০ টাকা',
    '79.000đ',
    'TSh 1,500',
    '49 تومان',
    '19 ₪',
    '3만 원',
    '9천원',
    '1.5 lakh rupees',
    '২ হাজার টাকা',
    '15 ribu rupiah',
    '2 тыс. рублей',
    '5 bin TL',
    '৳৯৯',
    'Rs. 199',
    'CHF 9.90',
    'KES 250',
    '49 złotych',
    '99 kroner',
    '120 гривень',
    "15 000 so'm",
    '19 块',
  ])('%s', (text) => {
    expect(PRICE.test(text)).toBe(true);
  });

  test.each([
    '4.99 out of 5 stars',
    '27 visitors',
    'iPhone 15 and 16',
    '30 seconds',
    'born 1990 in Fürth',
    '12 krokodiler',
    'le 5 janvier',
    '30 Sek.',
    '2 lakh followers',
    '3만 명',
    'COP 27 in Egypt',
    '5 thousand',
    '20 тыс. подписчиков',
    '10k views',
  ])('%s is none', (text) => {
    expect(PRICE.test(text)).toBe(false);
  });
});
