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
  ])('%s is none', (text) => {
    expect(PRICE.test(text)).toBe(false);
  });
});
