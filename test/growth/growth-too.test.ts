import { testEverySecond } from './hold.ts';

testEverySecond(1);
