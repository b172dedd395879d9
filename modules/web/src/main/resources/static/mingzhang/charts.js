// Draws every figure[data-chart] from the table inside it; see widgets/chart.html. ECharts is fetched only where
// a page has a chart.
(() => {
  'use strict';

  const script = document.currentScript;
  const palette = ['#1f4e8c', '#4c9bb0', '#8b78b8', '#c77a00', '#3f8f62', '#7d8aa0'];
  const states = { late: '#b3261e', returned: '#e29a94', open: '#cdd5e0', review: '#4c9bb0', verified: '#3f8f62', zero: '#8b78b8', exempt: '#dfe4ec' };
  const ink = '#46536a', line = '#dfe4ec', own = '#1f4e8c', other = '#9db4d3';

  let loading;
  function library() {
    loading ??= new Promise((done, failed) => {
      const tag = document.createElement('script');
      tag.src = script.dataset.echarts;
      tag.onload = () => done(window.echarts);
      tag.onerror = failed;
      document.head.append(tag);
    });
    return loading;
  }

  const number = cell => Number(cell.dataset.value ?? cell.textContent.replace(/[^0-9.+-]/g, ''));

  function read(table) {
    const heads = [...table.tHead.rows[table.tHead.rows.length - 1].cells].slice(1);
    const rows = [...table.tBodies[0].rows];
    return {
      names: rows.map(row => row.cells[0].textContent.trim()),
      links: rows.map(row => row.dataset.href),
      own: rows.map(row => 'on' in row.dataset),
      rowStates: rows.map(row => row.cells[0].dataset.state),
      axis: table.tHead.rows[0].cells[0].textContent.trim(),
      series: heads.map((head, at) => ({ name: head.textContent.trim(), state: head.dataset.state, values: rows.map(row => number(row.cells[at + 1])), texts: rows.map(row => row.cells[at + 1].textContent.trim()) }))
    };
  }

  function options(kind, unit, data, size, width) {
    const base = { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: size, color: ink };
    const flat = kind === 'hbar' || kind === 'hstack' || kind === 'ranking';
    const stacked = kind === 'stack' || kind === 'hstack';
    const shared = {
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      animationDuration: 300, textStyle: base, color: palette, aria: { enabled: false },
      tooltip: { trigger: kind === 'ring' ? 'item' : 'axis', axisPointer: { type: 'shadow' }, textStyle: { ...base, color: '#1a2433' }, valueFormatter: value => `${value} ${unit}` }
    };
    if (kind === 'ring') {
      const values = data.series[0].values;
      return { ...shared,
        legend: { bottom: 0, itemWidth: 10, itemHeight: 10, textStyle: base },
        title: { text: String(values.reduce((sum, each) => sum + each, 0)), subtext: unit, left: 'center', top: '34%', textStyle: { ...base, fontSize: size * 1.8, fontWeight: 600, color: '#1a2433' }, subtextStyle: base, itemGap: 2 },
        series: [{ type: 'pie', radius: ['52%', '74%'], center: ['50%', '44%'], label: { ...base, formatter: '{c}', color: '#1a2433' }, labelLine: { length: 8, length2: 6 }, itemStyle: { borderColor: '#fff', borderWidth: 2 },
          data: data.names.map((name, at) => ({ name, value: values[at], itemStyle: { color: states[data.rowStates[at]] ?? palette[at] } })) }] };
    }
    const names = { type: 'category', data: data.names, axisTick: { show: false }, axisLine: { lineStyle: { color: '#c5cedb' } }, axisLabel: { ...base, ...(flat ? { width: size * (width > 640 ? 16 : 8), overflow: 'truncate' } : { hideOverlap: true }) } };
    const values = { type: 'value', name: unit, nameTextStyle: { ...base, align: flat ? 'left' : 'right' }, nameGap: 8, minInterval: kind === 'ranking' ? 0 : 1, splitLine: { lineStyle: { color: line } }, axisLabel: base };
    const few = data.names.length <= 16;
    const bars = kind === 'ranking' ? data.series.slice(0, 1) : data.series;
    const series = bars.map((each, at) => ({
      type: kind === 'line' ? 'line' : 'bar', name: each.name, stack: stacked ? 'all' : undefined, barMaxWidth: 22, symbolSize: 7,
      itemStyle: { color: states[each.state] ?? palette[at % palette.length] },
      label: { show: few && (!stacked || flat) && bars.length <= (stacked ? 6 : 2), position: stacked ? 'inside' : kind === 'ranking' ? 'insideLeft' : flat ? 'right' : 'top', ...base, color: stacked ? '#fff' : '#1a2433', formatter: point => stacked && point.value < 3 ? '' : each.texts[point.dataIndex] },
      labelLayout: { hideOverlap: true },
      data: each.values.map((value, row) => kind === 'ranking' ? { value, itemStyle: { color: data.own[row] ? own : other }, label: { color: data.own[row] ? '#fff' : '#1a2433' } } : value)
    }));
    if (kind === 'ranking' && data.series[1]) {
      series.push({ type: 'scatter', name: data.series[1].name, symbol: 'rect', symbolSize: [3, 18], itemStyle: { color: '#c77a00' }, z: 5, data: data.series[1].values.map((value, row) => flat ? [value, row] : value) });
    }
    return { ...shared,
      grid: { left: 4, right: flat ? size * 3.5 : 12, top: series.length > 1 ? size * 3.4 : size * 2, bottom: flat ? 4 : 4, containLabel: true },
      legend: series.length > 1 ? { top: 0, left: 0, itemWidth: 10, itemHeight: 10, textStyle: base } : undefined,
      xAxis: flat ? { ...values, nameLocation: 'end', nameGap: 6 } : names,
      yAxis: flat ? { ...names, inverse: true } : values,
      series };
  }

  async function draw(figure) {
    if (figure.dataset.drawn) return;
    figure.dataset.drawn = 'yes';
    const canvas = figure.querySelector('.mz-chart__canvas');
    const table = figure.querySelector('.mz-chart__table');
    const data = read(table.querySelector('table'));
    if (!data.names.length) return;
    const echarts = await library();
    canvas.hidden = false;
    table.hidden = true;
    const size = Math.max(12, parseFloat(getComputedStyle(document.documentElement).fontSize) * .75);
    const chart = echarts.init(canvas, null, { renderer: 'canvas' });
    chart.setOption(options(figure.dataset.chart, figure.dataset.unit ?? '', data, size, canvas.clientWidth));
    chart.on('click', point => { if (data.links[point.dataIndex]) location.href = data.links[point.dataIndex]; });
    new ResizeObserver(() => chart.resize()).observe(canvas);
    figure.querySelector('[data-chart-table]')?.addEventListener('click', event => {
      const asTable = table.hidden;
      table.hidden = !asTable;
      canvas.hidden = asTable;
      event.currentTarget.setAttribute('aria-pressed', asTable);
      if (!asTable) chart.resize();
    });
    figure.querySelector('[data-chart-png]')?.addEventListener('click', () => {
      const link = document.createElement('a');
      link.href = chart.getDataURL({ pixelRatio: 2, backgroundColor: '#fff' });
      link.download = `${figure.querySelector('h2, h3')?.textContent.trim() || 'chart'}.png`;
      link.click();
    });
  }

  const drawAll = root => root.querySelectorAll('figure[data-chart]').forEach(draw);
  document.addEventListener('DOMContentLoaded', () => drawAll(document));
  document.addEventListener('htmx:load', event => { if (event.detail.elt.parentElement) drawAll(event.detail.elt.parentElement); });
})();
