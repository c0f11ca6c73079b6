import type { MessageKey } from '../../core/messages.ts';

/** The month in which what the sections say was last checked against their sources. */
export const CHECKED = '2026-11';

/** A part of the page below the table, in the order of the page. */
export interface Section {
  /** Fragment of its address. */
  id: string;
  heading: MessageKey;
  lead?: MessageKey;
  list: { items: readonly MessageKey[]; isOrdered?: boolean };
  sources?: readonly string[];
}

export interface Topic {
  heading: MessageKey;
  paragraphs: readonly MessageKey[];
  sources?: readonly string[];
}

export interface Question {
  question: MessageKey;
  answer: MessageKey;
  /** Leads on to the steps for people who used a tool. */
  isRecovery?: boolean;
}

export const TOOLS: Section = {
  id: 'tools',
  heading: 'learn_tools_heading',
  list: {
    items: ['learn_tools_1', 'learn_tools_2', 'learn_tools_3', 'learn_tools_4'],
    isOrdered: true,
  },
};

export const WANTS: Section = {
  id: 'wants',
  heading: 'learn_wants_heading',
  list: {
    items: [
      'learn_wants_1',
      'learn_wants_2',
      'learn_wants_3',
      'learn_wants_4',
      'learn_wants_5',
      'learn_wants_6',
    ],
  },
};

export const TIPS: Section = {
  id: 'tips',
  heading: 'learn_tips_heading',
  list: {
    items: [
      'learn_tips_1',
      'learn_tips_2',
      'learn_tips_3',
      'learn_tips_4',
      'learn_tips_5',
      'learn_tips_6',
      'learn_tips_7',
    ],
  },
};

export const CREATORS: Section = {
  id: 'creators',
  heading: 'learn_creators_heading',
  lead: 'learn_creators_lead',
  list: {
    items: [
      'learn_creators_1',
      'learn_creators_2',
      'learn_creators_3',
      'learn_creators_4',
      'learn_creators_5',
    ],
  },
  sources: ['https://www.tiktok.com/creator-academy/en/article/tool-analytics-intro'],
};

export const QUESTIONS: readonly Question[] = [
  { question: 'learn_q_list', answer: 'learn_a_list' },
  { question: 'learn_q_settings', answer: 'learn_a_settings' },
  { question: 'learn_q_safe', answer: 'learn_a_safe' },
  { question: 'learn_q_names', answer: 'learn_a_names' },
  { question: 'learn_q_access', answer: 'learn_a_access' },
  { question: 'learn_q_rules', answer: 'learn_a_rules' },
  { question: 'learn_q_trace', answer: 'learn_a_trace' },
  { question: 'learn_q_future', answer: 'learn_a_future' },
  { question: 'learn_q_used', answer: 'learn_a_used', isRecovery: true },
];

export const TOPICS: readonly Topic[] = [
  {
    heading: 'learn_topic_count',
    paragraphs: ['learn_topic_count_1', 'learn_topic_count_2'],
  },
  {
    heading: 'learn_topic_names',
    paragraphs: ['learn_topic_names_1', 'learn_topic_names_2'],
  },
  {
    heading: 'learn_topic_settings',
    paragraphs: ['learn_topic_settings_1', 'learn_topic_settings_2'],
  },
  {
    heading: 'learn_topic_tools',
    paragraphs: [
      'learn_topic_tools_1',
      'learn_topic_tools_2',
      'learn_topic_tools_3',
      'learn_topic_tools_4',
    ],
  },
  {
    heading: 'learn_topic_leaks',
    paragraphs: [
      'learn_topic_leaks_1',
      'learn_topic_leaks_2',
      'learn_topic_leaks_3',
      'learn_topic_leaks_4',
      'learn_topic_leaks_5',
    ],
  },
  {
    heading: 'learn_topic_law',
    paragraphs: [
      'learn_topic_law_1',
      'learn_topic_law_2',
      'learn_topic_law_3',
      'learn_topic_law_4',
      'learn_topic_law_5',
    ],
    sources: [
      'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
      'https://oag.ca.gov/privacy/ccpa',
      'https://www.ftc.gov/legal-library/browse/rules/childrens-online-privacy-protection-rule-coppa',
      'https://www.tiktok.com/transparency/en/information-requests-2023-2',
    ],
  },
  {
    heading: 'learn_topic_anonymous',
    paragraphs: ['learn_topic_anonymous_1', 'learn_topic_anonymous_2'],
    sources: ['https://eur-lex.europa.eu/eli/reg/2016/679/oj'],
  },
  {
    heading: 'learn_topic_updates',
    paragraphs: ['learn_topic_updates_1', 'learn_topic_updates_2'],
  },
];
