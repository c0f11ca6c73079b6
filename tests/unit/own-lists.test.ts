import { expect, it } from 'vitest';
import { changedLists, type OwnLists } from '../../src/core/own-lists.ts';

const none: OwnLists = { block: [], allow: [] };
const lists: OwnLists = { block: ['b.example'], allow: ['a.example'] };

it('adds without repeats, sorted', () => {
  const add = { block: ['c.example', 'b.example', 'a.test'], allow: [] };
  expect(changedLists(lists, { add, remove: none })).toEqual({
    block: ['a.test', 'b.example', 'c.example'],
    allow: ['a.example'],
  });
});

it('takes away what is there', () => {
  const remove = { block: ['b.example', 'gone.example'], allow: ['b.example'] };
  expect(changedLists(lists, { add: none, remove })).toEqual({ block: [], allow: ['a.example'] });
});

it('moves a hostname that is added to the other list', () => {
  const add = { block: ['a.example'], allow: ['b.example'] };
  expect(changedLists(lists, { add, remove: none })).toEqual({
    block: ['a.example'],
    allow: ['b.example'],
  });
});

it('leaves the lists that it was given as they are', () => {
  changedLists(lists, { add: lists, remove: lists });
  expect(lists).toEqual({ block: ['b.example'], allow: ['a.example'] });
});
