import type { BalanceDefinition } from './balance-definition.ts';
import { GENERAL_PLAN_BALANCE } from './general-plan-balance.ts';
import { LAND_STATISTICS_BALANCE } from './land-statistics-balance.ts';
import { SUB_AREA_PLAN_BALANCE } from './sub-area-plan-balance.ts';

/** The standard tables, the land statistics first. */
export const BALANCE_TABLES: readonly BalanceDefinition[] = [
  LAND_STATISTICS_BALANCE,
  GENERAL_PLAN_BALANCE,
  SUB_AREA_PLAN_BALANCE,
];
