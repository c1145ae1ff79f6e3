import { featureCount } from '#core/geo/layer-buffer.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import { buildLabelMesh, buildCoverageMesh,meshOf } from '#core/geo/label-mesh.ts';
import { collectMeshEdges } from '#core/geo/mesh-edges.ts';
import { pairBorders } from '#core/geo/border-pairs.ts';
import { summariseParts } from '#core/geo/part-summary.ts';
import { benchLayers } from './bench-layers.ts';
const n=Number(process.argv[2]??100000);
const {plane:{zones,units}}=benchLayers(n);
const T=async(name:string,f:()=>any)=>{const c=process.cpuUsage();const t=performance.now();const r=await f();const d=process.cpuUsage(c);console.log(name.padEnd(30),(performance.now()-t).toFixed(0),'cpu',((d.user+d.system)/1000).toFixed(0), 'sys', (d.system/1000).toFixed(0));return r};
for(let k=0;k<4;k++){
const parts=await T('parts',()=>summariseParts(zones));
const mesh=await T('label mesh',()=>buildLabelMesh(units));
const category=new Uint32Array(featureCount(zones));
await T('overlay',()=>overlayAreas(mesh,zones,{category,categoryCount:1,parts}));
const pairs=await T('pairs',()=>pairBorders(zones));
const e=await T('edges',()=>collectMeshEdges(zones,()=>0,pairs));
const m=await T('meshOf',()=>meshOf(e,1));
console.log(e.count,pairs.partner.length);
}
