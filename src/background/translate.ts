export { direction, language, translate, translateCount } from '../locale/locale.ts';
